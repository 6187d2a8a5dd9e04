-- A statement that ends too early.
-- error
SELECT;
-- error
SELECT 1 +;
-- error
CREATE;
-- error
INSERT INTO;
-- error
UPDATE t SET;
-- error
DELETE;
-- error
SELECT CASE;
-- error
SELECT (SELECT 1;
-- error
WITH;
BEGIN TRANSACTION EXCLUSIVE;
