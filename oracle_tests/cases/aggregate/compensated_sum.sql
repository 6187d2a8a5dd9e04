-- lang_aggfunc sum: Kahan-Babuska summation of reals.
SELECT sum(column1) FROM (VALUES(0.1), (0.2), (0.3), (-0.6));
SELECT sum(column1) FROM (VALUES(1e100), (1.0), (-1e100));
SELECT avg(column1), total(column1) FROM (VALUES(1e308), (1e308), (-1e308), (-1e308));
SELECT sum(column1) FROM (VALUES(9007199254740992.0), (1), (1), (-9007199254740992.0));
