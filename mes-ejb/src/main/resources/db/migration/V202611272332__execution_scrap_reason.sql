-- Oldest application that can run on this schema: 0.1.0

alter table batch
    add column scrap_reason varchar(255),
    add constraint ck_batch_scrap_reason check (scrap_reason is null or scrap_qty > 0);
