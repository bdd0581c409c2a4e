/** Each is tried in every field of text: what runs as HTML, as a link of Markdown, as an address, in JSON and in SVG. */
export const PAYLOADS: Readonly<Record<string, string>> = {
  html: `"'></script><script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)><iframe srcdoc="<script>alert(1)</script>"></iframe>`,
  markdown:
    '[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](java\tscript:alert(1)) [d](data:text/html;base64,PHNjcmlwdD4=) ' +
    '[e](vbscript:x) ![f](javascript:alert(1)) <javascript:alert(1)> [g]: javascript:alert(1)\n\n[g] <a href="&#106;avascript:alert(1)">h</a>\n\n' +
    '<details open ontoggle=alert(1)>\n\n<math><mtext></mtext></math>\n\n```"onmouseover=alert(1)\n</code><script>alert(1)</script>\n```',
  address: 'javascript:alert(document.domain)//</script><script>alert(1)</script>',
  blanks: ' \u0001java\nscript:alert(1)',
  data: 'data:text/html,<script>alert(1)</script>',
  svg: '<svg xmlns="http://www.w3.org/2000/svg"><a xlink:href="javascript:alert(1)"><text>x</text></a><set attributeName=href to=javascript:alert(1)></svg>',
  comment: '<!--><script>alert(1)</script>--><!--<script>',
  feed: ']]><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script><![CDATA[',
};
