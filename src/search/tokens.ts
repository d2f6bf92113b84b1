import type { Unit } from './units.ts';

/** Words that only ask or join; they find nothing by themselves. Stems. */
const asking = new Set(
  (
    'a an the what why how when which who where is are was were be been am do doe did done can could should would will ' +
    'shall may might must have has had i you we it they he she me my our your their its this that these those there here of ' +
    'to in on for by and or with from as at if then than so too very much many more most some any all only just also into ' +
    'onto about between versus vs differ difference mean meant thing really actually please tell explain describ need get ' +
    'got give gives let us use used using one ones way work works happen happens not no dont doesnt isnt cant wont but because whats ' +
    'like up out still even exact exactly good best better make made ever instead whether while does other nn functional optim wrt util etc eg ie pls plz help hi hey'
  ).split(' '),
);

export function onlyAsks(unit: Unit): boolean {
  return !unit.han && (asking.has(unit.text) || asking.has(unit.word));
}

/** Whether a word is one that symbols are written like: i_t is read as it. */
export function isPronoun({ word }: Unit): boolean {
  return word === 'it';
}

const askingHan =
  /为什么|今天|如今|现在|为啥|为何|什么时候|什么是|是什么|有什么|什么|怎么样|怎么办|怎么|怎样|咋样|咋|如何|哪些|哪个|哪种|哪里|多少|几个|是不是|能不能|可不可以|要不要|会不会|有没有|应不应该|可以|能否|是否|需要|应该|请问|解释|一下|区别|不同|关系|意思|含义|含意|作用|有用|原因|问题|时候|这个|那个|一个|我们|我的|它们|之间|以及|还是|或者|因为|所以|但是|如果|的话|就是|不是|没有|不会|不能|不要|还有|都是|来着|之后|之前|东西|事情|[的了吗呢啊吧么着与及或是被让就都也还很这那而但若和在有会要把为从到个其给跟几]/g;

/** The characters of words that only ask. */
export const askingSigns = askingHan.source.replace(/[^\p{Script=Han}]/gu, '');

/** A run of Han characters cut at the words that only ask. */
export function telling(run: string): string[] {
  return run.split(askingHan).filter((part) => part !== '');
}

/** Pairs of neighbouring characters; a character alone stays alone. */
export function pairs(run: string): string[] {
  const signs = [...run];
  return signs.length === 1 ? signs : signs.slice(1).map((sign, place) => signs[place]! + sign);
}

/** The tokens a text is indexed by: words as they are, Han characters by pairs. */
export function tokens(list: readonly Unit[]): string[] {
  const found: string[] = [];
  let run = '';
  const close = () => {
    if (run !== '') for (const part of telling(run)) found.push(...pairs(part));
    run = '';
  };
  for (const unit of list) {
    if (unit.han && !(run !== '' && unit.apart)) run += unit.text;
    else {
      close();
      if (unit.han) run = unit.text;
      else if (!onlyAsks(unit)) found.push(unit.text);
    }
  }
  close();
  return found;
}
