-- Within brackets only ^ at the front, - between two and ] behind the first are special.
SELECT '*' GLOB '[*]', '?' GLOB '[?]', '[' GLOB '[[]', '-' GLOB '[a-]', '-' GLOB '[-a]', '^' GLOB '[a^]', 'a' GLOB '[a^]', '\' GLOB '[\]', ',' GLOB '[+--]', '.' GLOB '[+--]', ' ' GLOB '[ ]', 'B' GLOB '[A-C]', 'b' GLOB '[A-C]', 'é' GLOB '[é]', 'x' GLOB '[^é]', ']' GLOB '[]', ']' GLOB '[]]', 'a]' GLOB '[ab]]';
