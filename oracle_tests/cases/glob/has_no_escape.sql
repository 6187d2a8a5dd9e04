-- A wildcard is made plain by brackets; a backslash is a character like any other.
SELECT 'a*b' GLOB 'a[*]b', 'axb' GLOB 'a[*]b', 'a?b' GLOB 'a[?]b', 'a[b' GLOB 'a[[]b', 'a]b' GLOB 'a]b', 'a]b' GLOB 'a[]]b', 'a\b' GLOB 'a\b', 'a*b' GLOB 'a\*b', 'a\xb' GLOB 'a\*b';
-- error
SELECT 'a*b' GLOB 'a\*b' ESCAPE '\';
