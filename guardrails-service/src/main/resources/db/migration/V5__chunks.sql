-- A verdict on a chunk of a knowledge source belongs to no session.
alter table verdict
    alter column session drop not null,
    alter column turn drop not null,
    add column knowledge text,
    add column chunk     text;
create index verdict_by_knowledge on verdict (account, knowledge, at, event) where knowledge is not null;
