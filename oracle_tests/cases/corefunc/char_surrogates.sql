-- lang_corefunc char(X1,...): surrogates have no character of their own
SELECT hex(char(55295)), hex(char(55296)), hex(char(57343)), hex(char(57344));
