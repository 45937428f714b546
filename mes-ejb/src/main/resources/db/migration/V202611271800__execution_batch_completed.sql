-- Oldest application that can run on this schema: 0.1.0

-- Throughput and cycle times ask for the batches of some days and would read all that ever were.
create index ix_batch_completed on batch (completed_at) where completed_at is not null;
