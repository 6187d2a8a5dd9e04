-- floatingpoint: + is plain double arithmetic, sum() is compensated.
SELECT 0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1, 1e16 + 1 + 1, 1e16 + (1 + 1), 0.1 * 3, 1 - 0.9, 1.1 * 1.1;
SELECT sum(column1) FROM (VALUES(0.1), (0.1), (0.1), (0.1), (0.1), (0.1), (0.1), (0.1), (0.1), (0.1));
