/** What becomes of an input: HTML it shows, HTML it never shows, and its reports as `line:column: message`. */
export interface Case {
  shows?: string[];
  never?: string[];
  reports?: string[];
}

/** By input; ⟨…⟩ is a formula within a line, ⟦…⟧ a displayed one. */
export const cases: Readonly<Record<string, Case>> = {
  'c01-cjk-bold': {
    shows: [
      '<strong>验证误差：</strong>留出',
      '<strong>训练误差（train error）</strong>是',
      '<strong>“记忆”</strong>留给',
      '输入记为<strong>⟨x_t⟩</strong>，隐状态记为<strong>⟨h_t⟩</strong>',
      '<strong><code>[B, T]</code></strong>的',
      '<strong>先归一化，</strong>再缩放',
    ],
    never: ['**'],
  },
  'c02-zero-width-space': {
    shows: ['⟨W⟩ 乘以 ⟨h_{t-1}⟩，再加', '⟦h_t=\\tanh(W h_{t-1}+b)⟧'],
    never: ['\u200B'],
  },
  'c03-bracket-delimiters': {
    shows: [
      'The gate is ⟨g = \\sigma(a_1)⟩,',
      '⟦s_t = g \\odot s_{t-1} + (1-g) \\odot u_t⟧',
      'so ⟨s_t⟩ stays',
    ],
  },
  'c04-html-block-swallows': {
    shows: [
      '<p>损失写成 ⟨L(\\theta)=\\sum_n l_n⟩，其中 <strong>求和</strong> 遍历样本。</p>',
      '<h3 id="前向">前向',
      '图 1：梯度 ⟨\\partial L/\\partial w⟩ 的流向',
    ],
    never: ['$'],
  },
  'c05-currency-zh': {
    shows: ['<p>租一块卡每小时 $2，训练一晚约 $20。</p>'],
    never: ['⟨'],
  },
  'c05-currency': {
    shows: ['One run costs $5 and ten runs cost $50.', 'An hour is $2.50, a day $60 (roughly).'],
    never: ['⟨'],
  },
  'c06-pipe-in-table': {
    shows: [
      '<td>⟨p(y|x)⟩</td>\n<td>给定 ⟨x⟩</td>',
      '<td>⟨|w|_1⟩</td>\n<td>稀疏</td>',
      '<td>⟨\\vert w\\vert⟩</td>',
      '<td><code>a|b</code></td>\n<td>逻辑或</td>',
    ],
  },
  'c07-label-eqref': {
    shows: [
      '<div class="display" id="eq:mom"',
      '\\eta g_t \n\\tag{1}\\end{equation}⟧',
      '由式 <a href="#eq:mom">(1)</a> 可知；也可写 <a href="#eq:mom">1</a>。',
    ],
    never: ['\\label', '\\eqref'],
  },
  'c08-eqnarray': {
    shows: ['⟦\\begin{align*}', 'a=b\\tag{1}\\\\ c=d\n\\tag{2}\\end{gather}⟧'],
    reports: [
      '6:7: formula: expected \\begin{aligned} … \\end{aligned} with one & before each sign; got \\begin{eqnarray}',
    ],
  },
  'c09-gitlab-inline': {
    shows: [
      'The update is ⟨w \\leftarrow w-\\eta g⟩ and the norm ⟨\\lVert w\\rVert⟩.',
      '⟦w \\leftarrow w-\\eta g⟧',
    ],
    never: ['`'],
  },
  'c10-obsidian': {
    shows: [
      '<div class="callout" data-callout="note"><p class="title">门控</p><p>遗忘门 ⟨f_t\\in(0,1)⟩。</p></div>',
      '<details class="callout" data-callout="warning"><summary class="title">折叠的</summary><p>别把 ⟨c_t⟩ 当成 ⟨h_t⟩。</p></details>',
      '>遗忘门一节</a>',
      '<img src="/lstm-cell.png" alt="" width="300"',
      '<mark>重点：细胞状态只加不乘。</mark>',
      '<input type="checkbox" disabled aria-label="未完成"> 推导反向',
      '<input type="checkbox" checked disabled aria-label="已完成"> 画图',
      '<p id="^ref1">块引用</p>',
    ],
    never: ['草稿', '待补', '[[', '==', '%%'],
    reports: [
      '23:1: drawing: expected a picture or :::figure{name=…}; got “```mermaid”, which is drawn nowhere',
    ],
  },
  'c11-github-alerts': {
    shows: [
      '<div class="callout" data-callout="note"><p class="title">Note</p><p>Dropout is off at test time.</p></div>',
      '<div class="callout" data-callout="tip"><p class="title">Tip</p><p>Call <code>model.eval()</code>.</p></div>',
    ],
    never: ['[!'],
  },
  'c13-relative-image': {
    shows: ['alt="门" title="标题"'],
    reports: [
      '7:1: image: expected https://…, a file beside the note or one of public/; got “../images/gate.png”',
      '11:1: image: expected https://…, a file beside the note or one of public/; got “../images/gate.png”',
    ],
  },
  'c14-front-matter': {
    shows: ['<p>正文。</p>'],
  },
  'c15-toc-span-anchors': {
    shows: [
      '<p class="subtitle" id="深度学习笔记">深度学习笔记</p>',
      '<h2 id="1-批量归一化">1. 批量归一化<a',
      '<h3 id="11-为什么有效">1.1 为什么有效？<a',
      '<h2 id="小结">小结<a',
      '<h2 id="小结-1">小结<a',
    ],
    never: ['class="no"', 'TOC'],
  },
  'c16-html-tags': {
    shows: [
      '<center>图 2 门</center>',
      "<p>因为 ⟨f'(x)\\le\\frac14⟩。</p>\n</details>",
      '第一行<br>第二行<br>第三行',
    ],
    reports: [
      "21:1: HTML: expected a picture, or a link to the file; got <video>, which the site's policy blocks",
    ],
  },
  'c17-tag-long': {
    shows: ['\\tag{3.14}⟧'],
  },
  'c18-footnotes': {
    shows: ['data-n="2"', '见 Polyak 的论文，式 ⟨v_t=\\gamma v_{t-1}+g⟩。', '第二段，带公式 ⟨m_t⟩。'],
    reports: ['11:1: side note: expected a mark [^unused] in the text; got none'],
  },
  'c19-quasi-math': {
    shows: [
      '⟦a_t=b_t⟧',
      '空格 ⟨x_t⟩ 两侧',
      '转义 $10 与 ⟨\\$10⟩',
      '⟨a_{i}*b_{i}⟩ 与 ⟨c_{i}*d_{i}⟩',
      '⟨a\\|b⟩',
      '⟨5\\%⟩',
      '⟨i<j>k⟩',
      '⟦y = x⟧',
    ],
    reports: [
      "11:16: formula: expected TeX that KaTeX knows; got LaTeX-incompatible input and strict mode is set to 'error': % comment has no terminating newline; LaTeX would fail because of commenting the end of math mode (e.g. $) [commentAtEnd]",
      '20:44: formula: expected no Chinese inside a formula; got “损”',
    ],
  },
  'c20-mustache': {
    shows: [
      '模板 {{ x }} 与 ⟨{}^{t}h⟩、⟨h^{{t}}⟩，',
      '<code>{{ y }}</code>',
      '<p>{% include image.html %}</p>',
      '<p>{: .no_toc}</p>',
      '<p>行尾 {#not-a-heading}</p>',
    ],
  },
  'c21-http-image': {
    reports: [
      "5:1: image: expected https://…, since the site's policy blocks http://; got “http://example.com/lstm.png”",
      "7:1: image: expected https://…, since the site's policy blocks http://; got “http://example.com/gru.png”",
    ],
  },
  'c22-deep-headings': {
    shows: [
      '<p class="subtitle" id="第三章-循环网络">第三章 循环网络</p>',
      '<h2 id="31-门">3.1 门<a',
      '<h3 id="311-遗忘门">3.1.1',
      '<h4 id="3111-偏置">',
      '<h5 id="例">',
      '<h6 id="注">',
    ],
    never: ['<h1', 'class="no"'],
  },
  'c24-single-tilde': {
    shows: [
      '0.001~0.01，训练 10~20 轮，显存 8~16 GB',
      'H<sub>2</sub>O，第 1~3 层冻结；第 4~6 层',
      '<del>真的删掉</del>',
    ],
    never: ['<del>0', '<del>2'],
  },
  'c26-vitepress-containers': {
    shows: [
      'data-callout="tip"><p class="title">提示</p><p>门的值',
      'data-callout="warning"><p class="title">注意</p><p>别忘了',
      'data-callout="note"><p class="title">MkDocs 提示</p><p>缩进的内容带 ⟨x_t⟩。</p></div>',
      'data-callout="note"><p class="title">Docusaurus</p><p>内容</p></div>',
    ],
    never: [':::', '!!!'],
  },
  'c27-jupyter-export': {
    shows: ['<pre><code>epoch 1, loss 0.69'],
    reports: [
      '10:1: HTML: expected words and pictures; got <style>',
      '21:1: image: expected https://…, a file beside the note or one of public/; got “attachment:gate.png”',
    ],
  },
  'c28-chinese-enumeration': {
    shows: [
      '三个原因：<br>\n1、步长不均；<br>\n2、方向震荡；<br>\n3、容易停在鞍点。',
      '（1）先看方向<br>\n（2）再看步长',
      'aria-label="旁注 1">Obsidian 与 Pandoc 的写法</aside>',
      'x<sup>2</sup>，😄，<em>强调</em>紧贴，<em>强调</em>紧贴，这是<em>重点</em>的。',
    ],
    never: ['TOC', '^['],
  },
  'c29-encoded-message': {},
  'c30-symbol-heading': {
    reports: [
      '5:1: heading: expected an id {#id} after words without letters; got “？？？”',
      '7:1: heading: expected an id {#id} after words without letters; got “∇”',
      '9:1: heading: expected an id {#id} after words without letters; got “🔥”',
    ],
  },
  emphasis: {
    shows: [
      '<strong>“注意”</strong>这里，<strong><code>code</code></strong>后，<strong>（一）</strong>后，前<strong>⟨x⟩</strong>后；<strong>重点。</strong>后。<em>（强调）</em>后，<del>旧的。</del>新的，<em><strong>很重要！</strong></em>后面',
      '2**10 = 1024，x ** 2，**字面**。',
      '<strong>Adam.</strong>学习率 <strong>「引」</strong>的 <strong>《书》</strong>的 <strong>100%</strong>的',
    ],
    reports: ['7:3: emphasis: expected ** on both sides of the words, with no space inside; got “**加粗”'],
  },
  formulas: {
    shows: [
      'Escaped (see below) and [1] and [2, 3] stay; ⟨x⟩, ⟨a+b⟩, ⟨\\mathbf{x}⟩.',
      '⟦a = b⟧',
      '<p>and so on.</p>',
      'a &= b  \\tag{1}\\\\ c &= d \\notag \\\\ e &= f  \\tag{2}\\end{align}⟧',
      'See <a href="#eq:a">(1)</a> and <a href="#eq:a">(2)</a>',
      'id="b"',
      '⟦x_1 \\tag{A}⟧',
      'and <a href="#b">A</a>.',
    ],
    never: ['private remark'],
    reports: [
      '34:1: formula: expected \\begin{…} and \\end{…} with no empty line between them; got “\\begin{align}”',
      '38:1: formula: expected \\begin{…} and \\end{…} with no empty line between them; got “\\end{align}”',
      '40:6: formula: expected $…$ around TeX; got “\\frac{1}{2}”',
      '40:22: formula: expected $…$ around TeX; got “\\alpha”',
      '17:41: reference: expected a \\label of this note, one of eq:a, eq:c, b; got “eq:nope”',
      '21:5: formula: expected TeX that KaTeX knows; got Too many tab characters: &',
      '25:16: formula: expected TeX that KaTeX knows; got Undefined control sequence: \\foo',
      '31:3: formula: expected TeX that KaTeX knows; got Undefined control sequence: \\unknown',
    ],
  },
  'html-blocks': {
    shows: [
      '<strong>粗</strong>与<code>码</code>，见<a href="#x">链接</a>，图⟨x⟩的</div>',
      '<div>\n普通文字\n</div>',
      '<td>⟨x⟩</td><td><strong>b</strong></td>',
      '<summary>看 ⟨x⟩</summary>',
      '<li>一</li>',
      'Normal <strong>md</strong> ⟨x⟩',
      '<font color="red"><strong>红 ⟨x⟩</strong></font> 与 <span style="color:red"><strong>红</strong></span>',
    ],
    never: ['**', '$'],
    reports: [
      '17:12: formula: expected TeX that KaTeX knows; got Undefined control sequence: \\foo',
      '25:1: HTML: expected words and pictures; got <iframe>',
      "27:1: HTML: expected a picture, or a link to the file; got <audio>, which the site's policy blocks",
    ],
  },
  marks: {
    shows: [
      '>https://arxiv.org/abs/1502.03167</a>，<strong>重点</strong>在后。（<a',
      '>https://a.com/b</a>）好。',
      '>https://example.com/x</a>的论文',
      '>www.example.com</a>。后',
      '>https://zh.wikipedia.org/wiki/梯度下降</a> 后',
      '<p>正文后文。</p>',
      '<td><code>a|b</code></td>',
      '长短期记忆与自然，final，示例，方。',
      'ab 零宽，👨‍👩‍👧 家庭。',
      '[[1, 2]] 与 <a href="#%E6%9D%82%E9%A1%B9">杂项</a>',
      '<mark>高亮 ⟨x⟩ 与 <strong>粗</strong></mark>，a==b 与 c==d',
      'x<sup>2</sup> 与 10<sup>-3</sup>，H<sub>2</sub>O，CO<sub>2</sub>，A~C，B~D，：smile: 12:30:45 🎉 a:b:c',
      '内联 ⟨x⟩ 与 <a href="https://a.com"',
      '<details class="callout" data-callout="important" open><summary class="title">打开</summary>',
      'data-callout="note"><p class="title">标题</p><p>x</p>',
      '<details class="callout" data-callout="details"><summary class="title">点我 ⟨x⟩</summary><p>内容 ⟨y⟩</p></details>',
      'data-callout="info"><p class="title">说明</p>',
      '<p class="title">标题 <strong>粗</strong></p><p>b</p>',
      '<details class="callout" data-callout="question"><summary class="title">问题</summary><p>答案 ⟨x⟩</p><ul>\n<li>一</li>',
      '<p class="title">危险</p><p>危险</p>',
    ],
    never: ['整段', 'private', '多段', '秘', 'TOC', 'toc'],
    reports: [
      '85:1: tabs: expected headings or paragraphs one after another; got “=== "标签"”',
      '24:4: code: expected signs that can be seen; got U+200B ZERO WIDTH SPACE',
      '27:6: code: expected signs that can be seen; got U+200B ZERO WIDTH SPACE',
      '7:1: address: expected a space or <…> where it ends; got “https://a.com/b/论文”, which goes on in Chinese',
      '30:1: heading: expected a space after the number signs; got “##没有空格”',
      '32:29: link: expected [words](address) in half-width brackets; got “[全角]（”',
      '32:15: image: expected ![words](address) with no space in the address; got “![图](a b.png)”',
      '32:1: link: expected [words](address) with %20 for each space in the address; got “[文件](a b.pdf)”',
      '45:1: heading: expected an empty line before ---, which makes a heading of the lines above; got “这是一段很长的话。 第二行。”',
      '88:1: directive: expected one of voices, definition, mistakes, interview, quiz, figure (nearest: figure, voices, interview); got “:::code-group”',
    ],
  },
  money: {
    shows: [
      'US$5 and US$10, $1,000 and $2,000.50, $5–$10, $5/$10, $1M or $2M.',
      'costs $5 when ⟨x⟩ is large, and 5$ and 10$ more',
      'Really ⟨2\\times 3⟩ and ⟨2 \\sin x⟩ and ⟨3⟩ and ⟨2n⟩; ⟨n⟩ runs cost $5 each.',
      '花了 $5（约 ⟨x⟩ 元），又花 $10（很贵），共 $15。',
    ],
    reports: ['13:10: formula: expected a closing $ in the same paragraph; got “$\\alpha”'],
  },
  'tables-and-more': {
    shows: [
      'data-callout="caution"><p class="title">当心</p><p>当心 <strong>加粗：</strong>后。</p>',
      '<td>$5</td>\n<td>$10</td>',
      '<td><code>x || y</code></td>\n<td>⟨\\|w\\|⟩</td>',
      '<td>⟨\\{x \\mid x|y\\}⟩</td>\n<td>0.1~0.2</td>',
      '若 ⟨p=\\$5⟩ 则 ⟨q⟩。⟨a⟩和⟨b⟩，[c]，[2]。',
      '⟦x = 1⟧',
      '<picture><source srcset="https://a.com/x.webp"><img',
      '<strong>下划线粗</strong>后，这是<strong>粗体：</strong>后，<code>__init__</code>。',
      '原因：<br>\n1.步长<br>\n2.方向',
    ],
    reports: [
      '32:1: image: expected ![words](address) with no space in the address; got “![图](”',
      '36:5: product: expected $…$, or \\* for each sign; got “a*b*c”',
      '34:1: embed: expected a picture, or a link [[…]] to a note or file; got “![[视频.mp4]]”',
      '24:3: reference: expected a \\label of this note, no \\label in this note; got “eq:none”',
      '42:13: formula: expected TeX that KaTeX knows; got Undefined control sequence: \\foo',
      "46:7: formula: expected TeX that KaTeX knows; got Unexpected end of input in a macro argument, expected '}'",
      "26:1: image: expected https://…, since the site's policy blocks http://; got “HTTP://a.com/x.png”",
    ],
  },
};
