import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printCsv } from './csv.ts';

describe('printCsv', () => {
  it('puts what has commas, quotes or line breaks between quotes', () => {
    assert.equal(
      printCsv([
        ['a', 'b, c', 3],
        ['"d"', 'e\nf', -1],
      ]),
      'a,"b, c",3\r\n"""d""","e\nf",-1\r\n',
    );
  });

  it('begins no cell of text as a formula', () => {
    const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("x","y")'];
    const [line = ''] = printCsv([cells]).split('\r\n');
    assert.equal(line, `'=1+1,'+1,'-1,'@SUM(A1),'\t=1,"'=HYPERLINK(""x"",""y"")"`);
  });
});
