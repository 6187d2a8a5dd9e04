-- What a function that asks for JSON is given in a window over groups is computed of the group's columns, also where it
-- is an expression of GROUP BY: no mark is lost in the sort for the groups. So is all that windows ask which are carried
-- out behind another one; the one that is carried out first takes the key. Source: found with SQLite (EXPLAIN).
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 1), (1, 2), (2, 2), (3, 3);
SELECT json_group_array(json(b)) OVER (ORDER BY json(b)) FROM t GROUP BY json(b);
SELECT json_group_array(json(b)) OVER (ORDER BY count(*)), max(a) FROM t GROUP BY json(b);
SELECT json_group_object(a, json(b)) OVER (ORDER BY sum(a)), json_array(json(b)) FROM t GROUP BY json(b);
SELECT max(1) OVER (ORDER BY json(b)), json_group_array(json(b)) OVER (ORDER BY min(a) DESC) FROM t GROUP BY json(b);
SELECT json_group_array(json(b)) OVER (ORDER BY min(a) DESC), max(1) OVER (ORDER BY json(b)) FROM t GROUP BY json(b);
SELECT last_value(json(b)) OVER (ORDER BY json(b)), json_group_array(json(b)) OVER (ORDER BY a) FROM t GROUP BY json(b), a;
SELECT json_array(last_value(json(b)) OVER (ORDER BY json(b))) FROM t GROUP BY json(b);
SELECT json_group_array(b + 0) OVER (ORDER BY b + 0) FROM t GROUP BY b + 0;
CREATE TABLE u(a, b, j GENERATED ALWAYS AS (json_array(a, b)));
INSERT INTO u VALUES(1, 2), (1, 'y'), (2, NULL);
SELECT json_object('z', last_value(likely(json_array(a, j))) OVER (ORDER BY json_group_array(b))) FROM u GROUP BY likely(json_array(a, j));
SELECT last_value(j) OVER (ORDER BY json_array(a, j) DESC), json_quote(json_array(a, j)) FROM u GROUP BY json_array(a, j);
SELECT lead(json_array(a, j)) OVER (ORDER BY json_array(a, j)), count(*) FROM u GROUP BY json_array(a, j);
SELECT sum(a) OVER (PARTITION BY json_array(j) ORDER BY json_array(+j) DESC) FROM u GROUP BY json_array(+j), json_array(j);
SELECT last_value(json_array(a, j)) OVER (ORDER BY b), sum(a) OVER (ORDER BY count(*)) FROM u GROUP BY json_array(a, j);
SELECT sum(a) OVER (ORDER BY count(*)), last_value(json_array(a, j)) OVER (ORDER BY b) FROM u GROUP BY json_array(a, j);
SELECT sum(a) OVER (PARTITION BY json_array(a, j)), max(b) OVER (ORDER BY json_array(a, j) DESC) FROM u GROUP BY json_array(a, j);
