-- lang_corefunc replace(X,Y,Z): "If Y is an empty string then return X unchanged"
SELECT replace('abc', '', 'x'), replace('', '', 'x'), typeof(replace(5, '', 'x')), replace(x'6162', '', 'x'), typeof(replace(x'6162', '', 'x')), replace('abc', x'', 'y'), replace(NULL, '', 'x'), replace('abc', '', NULL);
