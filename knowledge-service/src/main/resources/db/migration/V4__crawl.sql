-- What a site may cost its source, and when it is read again.
ALTER TABLE source
    ADD COLUMN most_pages        integer NOT NULL DEFAULT 15,
    ADD COLUMN next_crawl        timestamptz,
    ADD COLUMN removals_accepted boolean NOT NULL DEFAULT false;   -- the next crawl may lose any number of pages

CREATE INDEX source_to_crawl ON source (next_crawl) WHERE next_crawl IS NOT NULL;

-- One reading of a site, for one version of its source.
CREATE TABLE crawl (
    source            text NOT NULL REFERENCES source ON DELETE CASCADE,
    version           bigint NOT NULL,
    target            text NOT NULL,              -- where it begins and how far it goes: only what has the same can be compared
    begun             timestamptz NOT NULL,
    ended             timestamptz,
    removals_accepted boolean NOT NULL,
    PRIMARY KEY (source, version)
);

-- The frontier: an address that was come upon, and what became of it.
CREATE TABLE page (
    source        text NOT NULL,
    version       bigint NOT NULL,
    address       text NOT NULL,                  -- in its canonical form
    number        bigint GENERATED ALWAYS AS IDENTITY,
    depth         integer NOT NULL,               -- links from the first page
    hops          integer NOT NULL DEFAULT 0,     -- redirects that led here
    pattern       text,                           -- which addresses of a trap are alike
    state         text NOT NULL DEFAULT 'FOUND',
    reason        text,
    target        text,                           -- the address that stands for this one
    counted       boolean NOT NULL DEFAULT false, -- as a page of the limit
    tries         integer NOT NULL DEFAULT 0,
    missing       integer NOT NULL DEFAULT 0,     -- how often in a row it was not found
    signs         text[] NOT NULL DEFAULT '{}',
    hash          text,                           -- of what was answered
    likeness      text,                           -- the same for pages that say the same
    etag          text,
    last_modified text,
    canonical     text,
    title         text,
    links         text[] NOT NULL DEFAULT '{}',
    document      text,                           -- JSON
    fetched       timestamptz,
    PRIMARY KEY (source, version, address),
    FOREIGN KEY (source, version) REFERENCES crawl ON DELETE CASCADE
);

CREATE INDEX page_in_order ON page (source, version, number);
CREATE INDEX page_to_fetch ON page (source, version, depth, number) WHERE state = 'FOUND';
CREATE INDEX page_of_pattern ON page (source, version, pattern) WHERE pattern IS NOT NULL;
CREATE INDEX page_alike ON page (source, version, likeness);

-- Sites that could not be read until now are read.
UPDATE source SET
    wanted = wanted + 1, status = 'QUEUED', last_status = status, error = NULL, attempts = 0, leased_until = NULL,
    announced = false, updated = now()
WHERE type = 'Web' AND NOT removed;
