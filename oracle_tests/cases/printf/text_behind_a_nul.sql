-- printf "%s, %z": text ends at a NUL
SELECT hex(printf('%s', 'a' || char(0) || 'b')), hex(printf('%q', 'a' || char(0) || 'b')), hex(printf('[%5s]', 'a' || char(0) || 'b')), hex(printf('%c', char(0) || 'b'));
