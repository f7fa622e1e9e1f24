"""seed the calendar with the statutory days"""

import sqlalchemy as sa
from alembic import op

from tracker.domain.working_days import statutory_days

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

calendar_day = sa.table(
    "calendar_day",
    sa.column("day", sa.Date),
    sa.column("kind", sa.String),
    sa.column("name", sa.String),
    sa.column("source", sa.String),
)


def upgrade() -> None:
    op.bulk_insert(
        calendar_day,
        [
            {"day": row.day, "kind": row.kind.value, "name": row.name, "source": row.source}
            for row in statutory_days()
        ],
    )


def downgrade() -> None:
    op.execute(calendar_day.delete())
