"""The pages: a blueprint for each place that a user goes to."""

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the pages and what they share."""
