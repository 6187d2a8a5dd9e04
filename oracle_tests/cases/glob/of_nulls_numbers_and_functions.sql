-- lang_corefunc glob(): the function has the pattern first.
SELECT glob('a*','abc'), glob('abc','a*'), glob(NULL,'a'), glob('1*',12), 12 GLOB '1?', NULL GLOB 'x', 'x' NOT GLOB 'y', 'x' NOT GLOB NULL;
-- error
SELECT glob('a');
-- error
SELECT 'a' GLOB 'a' ESCAPE 'x';
