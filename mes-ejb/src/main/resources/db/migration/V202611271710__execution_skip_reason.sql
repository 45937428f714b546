-- Oldest application that can run on this schema: 0.1.0

alter table batch_step add column skip_reason varchar(255);
