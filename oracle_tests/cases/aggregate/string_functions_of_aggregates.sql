-- Results of aggregates go into functions, and functions into aggregates.
CREATE TABLE t(v);
INSERT INTO t VALUES('pear'), ('fig'), ('apple');
SELECT upper(max(v)), length(group_concat(v)), max(length(v)), min(upper(substr(v, 1, 1))), round(avg(length(v)), 2), replace(group_concat(v ORDER BY v), ',', ' & '), count(*) || ' fruits', printf('%d/%s', count(*), min(v)) FROM t;
