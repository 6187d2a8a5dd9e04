-- A comment separates tokens like a blank.
-- error
SEL/**/ECT 1;
SELECT 1/**/AS/**/x, -/**/1, 1 </**/2;
-- error
SELECT 1 </**/= 2;
-- error
SELECT 1 |/**/| 2;
-- error
SELECT x/**/'00';
