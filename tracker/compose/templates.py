"""The templates of messages: Vietnamese texts to officials, not translations of pages."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from tracker.domain.wording import counted, full_day, weekday_and_day


def rendered(name: str, **values: object) -> str:
    """The message template `name` with `values`, without space at its ends; HTML escapes them."""
    return _environment().get_template(f"messages/{name}").render(values).strip()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("tracker"),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(counted=counted, full_day=full_day, weekday_and_day=weekday_and_day)
    return environment
