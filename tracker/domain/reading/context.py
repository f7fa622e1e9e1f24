"""What the headings above an item say of it: whose it is, with whom, and whether it is a task at all."""

from dataclasses import dataclass, replace

from tracker.domain.reading.detail_lines import NO_DETAILS, Details
from tracker.domain.reading.headings import ends_open, units_of_heading
from tracker.domain.reading.mentions import Mention, in_source
from tracker.domain.reading.passages import Passage
from tracker.domain.reading.subjects import partners_in
from tracker.domain.reading.zones import Zone, assigns, zone_of


@dataclass(frozen=True)
class Context:
    """`assigning`: the headings below name units ("TỔ CHỨC THỰC HIỆN"); `named_by`: the clause that named
    `units`."""

    zone: Zone
    units: tuple[Mention, ...] = ()
    partners: tuple[Mention, ...] = ()
    details: Details = NO_DETAILS
    assigning: bool = False
    named_by: str = ""


def entered(context: Context, passage: Passage, clause: str) -> Context:
    """The context below a heading or a lead-in."""
    heading = passage.text
    partners = in_source(partners_in(heading), passage)
    units = units_of_heading(heading, assigning=context.assigning)
    if units:
        named = in_source(units, passage)
        fixed = context.zone is Zone.MIXED or (context.zone is Zone.ACCOUNT and not ends_open(heading))
        zone = context.zone if fixed else Zone.DUTY
        return replace(context, units=named, named_by=clause, partners=partners, zone=zone)
    return replace(
        context,
        zone=zone_of(heading) or context.zone,
        partners=partners or context.partners,
        assigning=context.assigning or assigns(heading),
    )
