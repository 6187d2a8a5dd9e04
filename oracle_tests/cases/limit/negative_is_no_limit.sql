-- lang_select "The LIMIT clause": a negative LIMIT is no upper bound; a negative OFFSET is 0.
SELECT column1 FROM (VALUES(1), (2), (3)) LIMIT -1;
SELECT column1 FROM (VALUES(1), (2), (3)) LIMIT -5 OFFSET 1;
SELECT column1 FROM (VALUES(1), (2), (3)) LIMIT 2 OFFSET -3;
SELECT column1 FROM (VALUES(1), (2), (3)) LIMIT -1 OFFSET -1;
SELECT column1 FROM (VALUES(1), (2), (3)) LIMIT 0;
SELECT column1 FROM (VALUES(1), (2), (3)) LIMIT 0 OFFSET 1;
