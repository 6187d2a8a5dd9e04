-- OR in ON.
CREATE TABLE l(a, b);
CREATE TABLE r(c, d);
INSERT INTO l VALUES(1, 10), (2, 20), (3, 30);
INSERT INTO r VALUES(1, 99), (77, 20), (3, 30);
SELECT a, c, d FROM l JOIN r ON a = c OR b = d ORDER BY 1, 2;
SELECT a, c, d FROM l LEFT JOIN r ON (a = c OR b = d) AND d > 50 ORDER BY 1, 2;
CREATE INDEX rc ON r(c);
CREATE INDEX rd ON r(d);
SELECT a, c, d FROM l JOIN r ON a = c OR b = d ORDER BY 1, 2;
