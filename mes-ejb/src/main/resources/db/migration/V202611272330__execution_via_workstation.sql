-- Oldest application that can run on this schema: 0.1.0

-- The workstation whose terminal a person used who said who he is: beside who started a step, and who ended it.
alter table batch_step
    add column started_via_workstation_id   bigint constraint fk_batch_step_started_via references workstation,
    add column completed_via_workstation_id bigint constraint fk_batch_step_completed_via references workstation,
    add constraint ck_batch_step_started_via check (started_via_workstation_id is null or started_by is not null),
    add constraint ck_batch_step_completed_via check (completed_via_workstation_id is null or completed_by is not null);
create index ix_batch_step_started_via on batch_step (started_via_workstation_id)
    where started_via_workstation_id is not null;
create index ix_batch_step_completed_via on batch_step (completed_via_workstation_id)
    where completed_via_workstation_id is not null;
