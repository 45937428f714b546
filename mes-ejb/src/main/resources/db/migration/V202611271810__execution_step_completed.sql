-- Oldest application that can run on this schema: 0.1.0

-- The performance of steps asks for those done in some days and would read all that ever were.
create index ix_batch_step_completed on batch_step (completed_at) where status = 'DONE';
