-- deterministic §3 "Special-case Processing For Date/Time Functions": the error comes when the value is computed
CREATE TABLE g(d, x AS (timediff(d, 'now')) STORED);
-- error
INSERT INTO g(d) VALUES ('2024-01-01');
INSERT INTO g(d) VALUES ('rubbish');
CREATE TABLE h(d, x AS (datetime(d, 'start of month')));
INSERT INTO h(d) VALUES ('2024-05-17 12:00');
-- error
INSERT INTO h(d) VALUES ('now');
SELECT * FROM h;
