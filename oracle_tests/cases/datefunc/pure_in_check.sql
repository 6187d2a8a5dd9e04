-- deterministic §3 "Special-case Processing For Date/Time Functions": a CHECK constraint may call date(), but neither
-- for the current time nor for the time zone
CREATE TABLE a(d CHECK (d <> date(d, 'utc')));
-- error
INSERT INTO a VALUES ('2024-01-01');
INSERT INTO a VALUES (NULL), ('rubbish');
CREATE TABLE b(d CHECK (d < strftime('%Y')));
-- error
INSERT INTO b VALUES ('1');
CREATE TABLE c(d CHECK (d <> date('2024-01-01', '+1 day', 'localtime')));
-- error
INSERT INTO c VALUES (NULL);
CREATE TABLE e(d CHECK (d <> julianday('subsec')));
-- error
INSERT INTO e VALUES (1);
CREATE TABLE f(d CHECK (date(d, '+1 day') > d));
INSERT INTO f VALUES ('2024-01-01');
-- error
UPDATE f SET d = 'now';
SELECT * FROM f;
