create table alert (
    id        uuid             primary key,
    account   text             not null,
    figure    text             not null,
    detector  text,
    surface   text,
    assistant text,
    threshold double precision not null,
    below     boolean          not null,
    period    bigint           not null, -- in seconds
    least     bigint           not null,
    url       text,
    state     text             not null default 'NO_DATA',
    value     double precision,
    checked   timestamptz,
    changed   timestamptz,
    untold    boolean          not null default false,
    attempts  int              not null default 0,
    created   timestamptz      not null default now()
);
create index alert_by_account on alert (account, id);
create index alert_untold on alert (id) where untold;

-- Work that one replica does for all, until the time that it was given has passed.
create table duty (
    name   text        primary key,
    holder uuid        not null,
    until  timestamptz not null
);

-- With which token requests of an account are signed. The end of an account stays as a row without a token.
create table account_token (
    account text   primary key,
    change  bigint not null,
    token   text
);
