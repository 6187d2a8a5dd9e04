-- What a function that asks for JSON is given in a window is computed when a row enters a frame: of a row that is in no
-- frame, or that FILTER leaves out, it is not, and so does not fail; nor behind what a LIMIT wants. Arguments of other
-- functions are computed of all rows. Source: found with SQLite (EXPLAIN).
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 1), (1, 2), (2, 2), (x'61', 3);
SELECT json_group_array(json(b)) FILTER (WHERE b < 3) OVER (ORDER BY b ROWS 1 PRECEDING) FROM t;
SELECT json_group_array(json_array(a)) FILTER (WHERE b < 3) OVER (ORDER BY b) FROM t;
SELECT json_group_array(json('k')) FILTER (WHERE b > 3) OVER () FROM t;
SELECT sum(a) OVER (ORDER BY b), json_group_array(json('k')) FILTER (WHERE b > 3) OVER () FROM t;
SELECT b, json_group_array(json_array(a)) OVER (ORDER BY b ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) FROM t;
SELECT json_group_array(json_array(a)) OVER (ORDER BY b ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) FROM t;
SELECT json_group_object(b, json_array(a)) OVER (ORDER BY b ROWS CURRENT ROW EXCLUDE GROUP) FROM t;
SELECT json_group_array(json('k')) OVER (ORDER BY b ROWS CURRENT ROW EXCLUDE CURRENT ROW) FROM t;
SELECT json_group_array(json_array(a)) OVER (ORDER BY b GROUPS BETWEEN 2 FOLLOWING AND 3 FOLLOWING) FROM t WHERE b < 3;
SELECT b, json_group_array(json_array(a)) OVER (ORDER BY b) FROM t LIMIT 3;
SELECT b, json_group_array(json_array(a)) OVER (PARTITION BY b) FROM t LIMIT 3;
-- error
SELECT b, json_group_array(json_array(a)) OVER (PARTITION BY b) FROM t LIMIT 4;
-- error
SELECT sum(json_array(a)) FILTER (WHERE b < 3) OVER (ORDER BY b) FROM t;
-- error
SELECT json_group_array(json('k')) OVER (ORDER BY b ROWS BETWEEN 1 FOLLOWING AND 2 FOLLOWING) FROM t;
