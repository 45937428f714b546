-- Oldest application that can run on this schema: 0.1.0

-- The shift in which a step, a batch or an issue happened, and the day it counts for: a value of that moment, which stays
-- when shifts change later.
alter table batch
    add column shift_id        bigint constraint fk_batch_shift references shift,
    add column production_date date,
    add constraint ck_batch_shift check (shift_id is null or production_date is not null);
alter table batch_step
    add column shift_id        bigint constraint fk_batch_step_shift references shift,
    add column production_date date,
    add constraint ck_batch_step_shift check (shift_id is null or production_date is not null);
alter table issue
    add column shift_id        bigint constraint fk_issue_shift references shift,
    add column production_date date,
    add constraint ck_issue_shift check (shift_id is null or production_date is not null);
create index ix_batch_shift on batch (shift_id, production_date) where shift_id is not null;
create index ix_batch_step_shift on batch_step (shift_id) where shift_id is not null;
create index ix_issue_shift on issue (shift_id) where shift_id is not null;
