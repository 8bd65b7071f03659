create table verdict (
    event     uuid primary key,
    account   text        not null,
    assistant text        not null,
    session   text        not null,
    turn      text        not null,
    surface   text        not null,
    decision  text        not null,
    findings  jsonb       not null,
    micros    bigint      not null,
    at        timestamptz not null
);
create index verdict_by_account on verdict (account, at, event);
create index verdict_by_session on verdict (account, session, at, event);
