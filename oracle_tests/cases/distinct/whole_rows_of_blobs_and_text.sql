-- Text and blob of the same bytes stay two rows.
SELECT count(*) FROM (SELECT DISTINCT column1 FROM (VALUES('ab'), (x'6162'), ('ab'), (x'6162'), ('')));
SELECT count(*) FROM (SELECT DISTINCT column1 FROM (VALUES(''), (x''), (NULL)));
SELECT count(*) FROM (SELECT DISTINCT CAST(column1 AS TEXT) FROM (VALUES('ab'), (x'6162')));
