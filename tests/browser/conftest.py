import pytest
from flask import Flask

from tests.support.pages import Province, settle_province


@pytest.fixture
def province(sqlite_app: Flask) -> Province:
    """A small province in `sqlite_app`, with an account for each role."""
    return settle_province(sqlite_app)
