-- lang_corefunc ltrim(X,Y): "removing any and all characters that appear in Y"
SELECT trim('xyxhixyx', 'xy'), ltrim('xyxhixyx', 'xy'), rtrim('xyxhixyx', 'xy'), trim('abc', 'cba'), trim('abc', ''), trim('aébé', 'é'), trim('€é€', '€é'), trim('😀x😀', '😀');
SELECT trim('--[x]--', '-[]'), trim('a^b', '^a'), trim('a\b\', '\'), rtrim('1.500', '0'), rtrim('100', '0.');
