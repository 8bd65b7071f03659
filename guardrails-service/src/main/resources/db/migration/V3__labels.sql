-- What people say about what detectors found. Who says something else later says it in the place of the former.
create table label (
    id        uuid        primary key,
    account   text        not null,
    event     uuid        not null references verdict (event) on delete cascade,
    detector  text        not null,
    judgement text        not null,
    note      text        not null,
    who       text        not null,
    at        timestamptz not null default now(),
    unique (event, detector, who)
);
create index label_by_account on label (account, at);

create index verdict_by_assistant on verdict (account, assistant, at, event);
create index verdict_flagged on verdict (account, at, event) where decision <> 'ALLOW';
create index verdict_fired on verdict (account, at, event) where findings @> '[{"fired": true}]';
