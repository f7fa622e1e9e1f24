"""The pages: a blueprint for each place that a user goes to."""

from flask import Flask

from tracker.blueprints import (
    access,
    asked,
    assignments,
    auth,
    chairman,
    directives,
    edge,
    failures,
    language,
    messages,
    months,
    navigation,
    option_words,
    own,
    settings,
    terms,
    today,
    units,
    words,
)
from tracker.extensions import bootstrap, csrf

BLUEPRINTS = (
    auth.bp,
    language.bp,
    navigation.bp,
    today.bp,
    own.bp,
    assignments.bp,
    directives.bp,
    units.bp,
    messages.bp,
    months.bp,
    chairman.bp,
    settings.bp,
)


def init_app(app: Flask) -> None:
    """Register the pages and what they share."""
    edge.init_app(app)  # first: it chooses the kind of transaction before anything reads
    asked.init_app(app)
    csrf.init_app(app)
    bootstrap.init_app(app)
    for part in (access, language, navigation, words, terms, option_words, failures):
        part.init_app(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
