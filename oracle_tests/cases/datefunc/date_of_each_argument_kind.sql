-- lang_datefunc: a time value may be a text, an integer or a real; a blob is taken as text.
SELECT date('2024-05-06'), date(2460436.5), date(2460436), date('2460436.5'), date(x'323032342d30352d3036'), date(NULL), date(''), date('x'), date(0), date(-1), date(1e10), date('now') = date('now'), date('2024-05-06', NULL);
