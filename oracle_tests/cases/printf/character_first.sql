-- printf "%c": "the first character of the string argument"
SELECT printf('%c', 'abc'), printf('%c', 'éa'), printf('%c', '😀x'), printf('%c', 65), printf('%c', 1.5), printf('%c', x'4142'), hex(printf('%c', '')), hex(printf('%c', NULL)), printf('%c%c%c', 'x', 'y', 'z');
