"""The pages: a blueprint for each place that a user goes to."""

from flask import Flask

from tracker.blueprints import access, auth, edge, failures, language, navigation, words
from tracker.extensions import bootstrap, csrf

BLUEPRINTS = (
    auth.bp,
    language.bp,
    navigation.bp,
)


def init_app(app: Flask) -> None:
    """Register the pages and what they share."""
    edge.init_app(app)  # first: it chooses the kind of transaction before anything reads
    csrf.init_app(app)
    bootstrap.init_app(app)
    for part in (access, language, navigation, words, failures):
        part.init_app(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
