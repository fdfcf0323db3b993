/// The report's style: restrained colour that stays apart for colour-blind readers and in greyscale, good for print.
enum ReportStyle {
  static let css = """
    :root{--ink:#16202b;--soft:#52606d;--line:#d9dee4;--accent:#17456b;--wash:#f4f6f8}
    *{box-sizing:border-box}
    body{margin:0;background:var(--wash);color:var(--ink);font:16px/1.5 "Inter","Noto Sans","Segoe UI",system-ui,sans-serif}
    :lang(ar) body,html[lang=ar] body{font-family:"Noto Naskh Arabic","Noto Sans Arabic","Segoe UI",system-ui,sans-serif;font-size:17px}
    main{max-width:980px;margin:0 auto;background:#fff;padding:2rem 2.2rem 3rem}
    header{border-block-end:3px solid var(--accent);margin-block-end:1.2rem;padding-block-end:.8rem}
    .brand{margin:0;color:var(--accent);font-weight:700;letter-spacing:.02em}
    h1{font-size:1.7rem;line-height:1.2;margin:.2rem 0}
    .sub,.note,.unit{color:var(--soft)}
    .note{font-size:.92rem}
    h2{font-size:1.22rem;margin-block:2rem .6rem;color:var(--accent)}
    .answer{font-size:1.18rem;line-height:1.45;background:#e9f1f7;border-inline-start:5px solid var(--accent);padding:.8rem 1rem;margin-block:.6rem}
    .scroll{overflow-x:auto;margin-block:.8rem}
    table{border-collapse:collapse;width:100%;font-size:.92rem}
    caption{text-align:start;font-weight:600;padding-block:.3rem}
    th,td{text-align:start;padding:.32rem .6rem;border-block-end:1px solid var(--line);vertical-align:top}
    thead th{border-block-end:2px solid #b8c1cb;color:var(--soft);font-weight:600}
    tbody th{font-weight:500}
    th.n{text-align:end}
    td.n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
    html[dir=rtl] td:not(.n){unicode-bidi:plaintext;text-align:right}.dates tbody th{min-width:9.5em}
    figure{margin:1rem 0}
    figcaption{font-weight:600;font-size:.95rem}
    svg{display:block;width:100%;height:auto}
    .map .sea{fill:#dfe8ee}.map .land{fill:#f7f5ef;stroke:#c4bfb2;stroke-width:1}
    .map path.road{stroke:#9aa0a8;fill:none}.map path.flow{stroke:#0072b2;fill:none;stroke-linecap:round}
    .map path.cut{stroke:#a01515;fill:none;stroke-dasharray:6 4}.map path.guard{stroke:#1b7f4d;fill:none}
    .map .paper{fill:#fbfaf7}.map path.under{stroke:#c3c5c6;fill:none}.map rect.land{stroke:none}
    .map path.way{stroke:#0072b2;fill:none;stroke-linecap:round;stroke-linejoin:round;stroke-opacity:.85}
    .map path.before{stroke:#52606d;fill:none;stroke-dasharray:1 5;stroke-linecap:round}
    .map path.loss{stroke:#d55e00;fill:none;stroke-linecap:round}.map path.loss.all{stroke:#a01515}
    .map path.sign{stroke-width:3;stroke-dasharray:none;stroke-linecap:round}.map path.sign.guard{fill:#fff}
    .map .head{fill:#6b7480}
    .choice{display:flex;flex-wrap:wrap;align-items:center;gap:.35rem .4rem}.choice .stage{flex:1 0 100%;min-width:0}
    .choice .asks{font-weight:600;margin-inline-end:.4rem}
    .choice>input{position:absolute;opacity:0;pointer-events:none}
    .choice>label{border:1px solid #b8c1cb;border-radius:4px;padding:.25rem .65rem;min-width:2.4rem;text-align:center;cursor:pointer}
    .choice>input:checked+label{background:var(--accent);border-color:var(--accent);color:#fff}
    .choice>input:focus-visible+label{outline:3px solid #e8b04a;outline-offset:1px}
    .stage .v{display:none}.chosen{margin:.5rem 0;font-size:1.05rem}.credit{margin:.3rem 0;color:var(--soft);font-weight:400;font-size:.8rem}
    .map .attack{fill:#d55e00;fill-opacity:.55;stroke:#fff;stroke-width:1}
    .map .place{fill:#3c4753;stroke:#fff;stroke-width:1}.map .place.port,.map .place.refinery,.map .place.source{fill:#0072b2}
    .map .place.border_post{fill:#fff;stroke:#3c4753}.map .place.asked{fill:#17456b;stroke:#e8b04a;stroke-width:2.5}
    .map .name{font-size:12px;fill:#1d2732;paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
    .map .country{font-size:13px;letter-spacing:.08em;fill:#8a8473}.map .scale{fill:none;stroke:#3c4753;stroke-width:1.5}
    .map .name.asked{font-weight:700;font-size:15px}
    .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;padding:0;margin:.4rem 0;font-weight:400;font-size:.88rem}
    .legend li{display:flex;align-items:center;gap:.4rem}
    .legend i{display:inline-block;width:24px;border-top:4px solid #0072b2}
    .legend i.under{border-top:2px solid #c3c5c6}.legend i.before{border-top:4px dotted #52606d}.legend i.loss{border-top-color:#d55e00}.legend i.loss.all{border-top-color:#a01515}
    .legend i.road{border-top:2px solid #9aa0a8}.legend i.cut{border-top:4px dashed #a01515}.legend i.guard{border-top-color:#1b7f4d}
    .legend i.attack{width:12px;height:12px;border:0;border-radius:50%;background:#d55e00}
    .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(400px,1fr));gap:.4rem 1.4rem}
    .fan .grid{stroke:#e2e6ea}.fan .tick{font-size:12px;fill:#52606d}
    .fan .b90{fill:#0072b2;fill-opacity:.16}.fan .b50{fill:#0072b2;fill-opacity:.3}.fan .med{fill:none;stroke:#0b4f7a;stroke-width:2.2}
    .fan circle.obs{fill:#fff;stroke:#a01515;stroke-width:2}.fan line.obs{stroke:#a01515;stroke-width:1.5}
    .bar{width:120px;height:8px}.bar rect{fill:#0072b2}
    html[dir=rtl] .bar{transform:scaleX(-1)}
    details{margin-block:.35rem}
    summary{cursor:pointer}
    dl{display:grid;grid-template-columns:auto 1fr;gap:.1rem 1rem}
    dt{color:var(--soft)}dd{margin:0}
    a{color:#17456b}
    @media (max-width:560px){.sheet{overflow-x:auto}.sheet .map{width:680px}main{padding:1.1rem .9rem}.charts{grid-template-columns:1fr}}
    @media print{body{background:#fff;font-size:11pt}main{max-width:none;padding:0}section,figure{break-inside:avoid-page}a{color:inherit;text-decoration:none}
    .charts{grid-template-columns:1fr 1fr}.scroll{overflow:visible}thead{display:table-header-group}tr{break-inside:avoid}h2,figcaption,summary{break-after:avoid}
    section{break-inside:auto}details:not([open]){display:none}.evidence details{display:block}.evidence details::details-content{content-visibility:visible;block-size:auto}}
    """
}
