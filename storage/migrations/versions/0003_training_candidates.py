"""what the model could learn from waits for somebody's yes"""

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('training_candidates',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('language', sa.String(), nullable=False),
    sa.Column('intent', sa.String(), nullable=False),
    sa.Column('instead_of', sa.String(), nullable=False),
    sa.Column('source', sa.Text(), nullable=False),
    sa.Column('origin', sa.String(), nullable=False),
    sa.Column('status', sa.Text(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('decided_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('digest', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_training_candidates')),
    sa.UniqueConstraint('digest', name=op.f('uq_training_candidates_digest'))
    )
    with op.batch_alter_table('training_candidates', schema=None) as batch_op:
        batch_op.create_index('ix_training_candidates_status', ['status', 'id'], unique=False)


def downgrade() -> None:
    op.drop_table('training_candidates')
