-- quirks "Keywords Can Often Be Used As Identifiers": those that fall back to names.
CREATE TABLE abort(after, before, begin, cascade, key, replace, temp, view, row, rows, first, last, over, window);
INSERT INTO abort VALUES(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
SELECT after, before, begin, cascade, key, replace, temp, view, row, rows, first, last, over, window FROM abort;
SELECT key AS end FROM abort;
SELECT count(*) AS do FROM abort AS like_;
SELECT sum(key) FILTER (WHERE row > 1) over FROM abort;
SELECT key replace, row temp FROM abort;
