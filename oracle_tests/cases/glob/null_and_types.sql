-- GLOB with NULL and numbers.
SELECT NULL GLOB '*', 'a' GLOB NULL, 12 GLOB '1*', 1.5 GLOB '1.[0-9]', x'6162' GLOB 'a*', 'a' GLOB 5, 5 GLOB 5;
-- error
SELECT 'a' GLOB 'a' ESCAPE 'x';
