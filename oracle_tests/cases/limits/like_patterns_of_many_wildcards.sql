-- limits §7, security: patterns that could take exponential time answer, and answer right
SELECT replace(hex(zeroblob(30)),'0','a') LIKE '%a%a%a%a%a%a%a%a%a%b'; SELECT replace(hex(zeroblob(30)),'0','a') GLOB '*a*a*a*a*a*a*a*a*a*b'; SELECT replace(hex(zeroblob(500)),'0','ab') LIKE '%b%a%b%a%b%a%'; SELECT 'aaaaaaaaab' GLOB '*[a-b]*[a-b]*[c-z]*'; SELECT 'a%b' LIKE 'a\%b' ESCAPE '\', 'axb' LIKE 'a\%b' ESCAPE '\'; SELECT length(replace(hex(zeroblob(25000)),'0','%')), 'abc' LIKE replace(hex(zeroblob(24999)),'0','%');
-- error
SELECT 'abc' LIKE replace(hex(zeroblob(25001)),'0','%');
-- error
SELECT 'abc' GLOB replace(hex(zeroblob(25001)),'0','*');
-- error
SELECT 'x' LIKE '_' ESCAPE 'ab';
SELECT 'é' LIKE 'É', 'é' GLOB '[à-ï]', 'E' LIKE 'e';
