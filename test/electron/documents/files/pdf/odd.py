from reportlab.pdfgen import canvas
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.lib.pagesizes import A4
pdfmetrics.registerFont(UnicodeCIDFont('STSong-Light')); pdfmetrics.registerFont(UnicodeCIDFont('HeiseiMin-W3')); pdfmetrics.registerFont(UnicodeCIDFont('HYSMyeongJo-Medium'))
def cjk(path):
    c=canvas.Canvas(path,pagesize=A4); y=780
    T=[('STSong-Light',['港口运营方否认扣留粮船','外交部长周三表示，会谈将继续进行。发言人补充说：','“我们已经做好准备，船只将于月底之前离开港口。”']),('HeiseiMin-W3',['外相は水曜日、会談は続くと述べた。','報道官は「準備はできている」と付け加えた。']),('HYSMyeongJo-Medium',['외교부 장관은 수요일 회담이 계속될 것이라고 말했다.'])]
    for f,ls in T:
        for k,l in enumerate(ls):
            c.setFont(f, 20 if f=='STSong-Light' and k==0 else 12); c.drawString(72,y,l); y-=18 if k else 40
        y-=30
    c.save()
cjk('cjk.pdf')
c=canvas.Canvas('locked.pdf',encrypt='secret'); c.drawString(72,700,'Nobody reads this.'); c.save()
c=canvas.Canvas('scanned.pdf'); c.rect(72,400,300,300,fill=1); c.showPage(); c.rect(72,400,300,300,fill=1); c.save()
def dropcap(path):
    c=canvas.Canvas(path,pagesize=(300,400)); c.setFont('Times-Bold',18); c.drawString(30,360,'A letter as tall as three lines')
    c.setFont('Times-Roman',44); c.drawString(30,299,'T'); c.setFont('Times-Roman',11)
    L=['he ministry said on Thursday that','it would publish the letters, all of','them, before the end of the month,']
    for k,l in enumerate(L): c.drawString(58,328-13*k,l)
    R=['and that nobody should read more into','them than they say.']
    for k,l in enumerate(R): c.drawString(30,289-13*k,l)
    c.drawString(45,263,'The governor declined to comment.')
    c.save()
dropcap('drop-cap.pdf')
def turned(path):
    c=canvas.Canvas(path,pagesize=(400,300)); c.saveState(); c.setPageRotation(90); c.translate(400,0); c.rotate(90)
    c.setFont('Times-Roman',12); c.drawString(40,340,'This page was turned to be read,'); c.drawString(40,324,'and its words run across it.'); c.restoreState(); c.save()
turned('turned.pdf')
