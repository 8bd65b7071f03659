create table assistant (
    id                 text primary key,
    account            text        not null,
    name               text        not null,
    owner              text,
    model              text        not null,
    personality_prompt text        not null,
    perception         boolean     not null,
    personalization    boolean     not null,
    created            timestamptz not null,
    updated            timestamptz not null
);
create index assistant_by_account on assistant (account, id);

create table assistant_tool (
    assistant text        not null references assistant on delete cascade,
    tool      text        not null,
    attached  timestamptz not null default now(),
    primary key (assistant, tool)
);

create table assistant_knowledge (
    assistant text        not null references assistant on delete cascade,
    knowledge text        not null,
    attached  timestamptz not null default now(),
    primary key (assistant, knowledge)
);

create table session (
    account   text        not null,
    id        text        not null,
    assistant text        not null,
    identity  text        not null,
    verified  boolean     not null default false,
    state     jsonb       not null,
    deadline  timestamptz,
    version   bigint      not null,
    entries   int         not null,
    created   timestamptz not null,
    updated   timestamptz not null,
    primary key (account, id)
);
create index session_by_creation on session (account, created, id);
create index session_running on session (deadline) where deadline is not null;

create table message (
    account   text        not null,
    session   text        not null,
    seq       int         not null,
    id        text        not null,
    assistant text        not null,
    identity  text        not null,
    entry     jsonb       not null,
    created   timestamptz not null,
    primary key (account, session, seq)
);

-- Which events were folded: an event seen before changes nothing.
create table folded_event (
    id uuid primary key,
    at timestamptz not null
);
create index folded_event_by_time on folded_event (at);

-- One fold, in one round trip and one transaction. False when the event was folded before; an error of class 40 when the
-- session has changed since it was read.
create function fold(
    p_event uuid, p_at timestamptz, p_account text, p_session text, p_assistant text, p_identity text,
    p_state jsonb, p_deadline timestamptz, p_version bigint, p_first_entry int, p_entries jsonb
) returns boolean language plpgsql as $$
begin
    insert into folded_event (id, at) values (p_event, p_at) on conflict do nothing;
    if not found then
        return false;
    end if;
    insert into session as s (account, id, assistant, identity, state, deadline, version, entries, created, updated)
    values (p_account, p_session, p_assistant, p_identity, p_state, p_deadline, p_version,
            p_first_entry + jsonb_array_length(p_entries), p_at, p_at)
    on conflict (account, id) do update
        set assistant = excluded.assistant, identity = excluded.identity, state = excluded.state,
            deadline = excluded.deadline, version = excluded.version, entries = excluded.entries, updated = excluded.updated
        where s.version = excluded.version - 1;
    if not found then
        raise exception 'the session has changed' using errcode = '40001';
    end if;
    if jsonb_array_length(p_entries) > 0 then
        insert into message (account, session, seq, id, assistant, identity, entry, created)
        select p_account, p_session, p_first_entry + place - 1, e ->> 'id', p_assistant, p_identity, e, (e ->> 'at')::timestamptz
        from jsonb_array_elements(p_entries) with ordinality as t (e, place);
    end if;
    return true;
end $$;
