-- A set is one character of the text, however many are in it; an empty set never ends.
SELECT 'aa' GLOB '[a]', 'aa' GLOB '[a][a]', 'b' GLOB '[^a]', '' GLOB '[^a]', 'bb' GLOB '[^a]', 'a' GLOB '[^^]', '^' GLOB '[^^]', '^' GLOB '[\^]';
SELECT 'x' GLOB '[]', ']' GLOB '[]', 'x' GLOB '[^]', 'x' GLOB '[]x]', 'x' GLOB '[^]x]', 'y' GLOB '[^]x]', 'x' GLOB 'x[', 'x[' GLOB 'x[';
SELECT 'é' GLOB '[a-zé]', 'ê' GLOB '[é-ë]', '日' GLOB '[一-龥]', '😀' GLOB '[😀-😎]', '😀' GLOB '?';
