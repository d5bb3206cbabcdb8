package schema

import (
	"bytes"
	"os"
	"runtime/debug"
	"strings"
	"testing"
	"time"
)

func TestPeak(t *testing.T) {
	var src string
	n := 3_000_000
	switch os.Getenv("PEAK") {
	case "dots":
		src = least + "[answers]\n" + numbered(n/15, "a%d"+strings.Repeat(".b", 13)+" = 1\n")
	case "answers":
		src = least + "[answers]\n" + numbered(n, "a%d=1\n")
	case "numbers":
		src = least + "[answers]\na = [" + strings.Repeat("1,", n) + "]"
	case "actions":
		src = least + strings.Repeat("[[action]]\n", n/2)
	case "sources":
		src = least + numbered(n/3, "[sources.s%d]\ntitle=''\n")
	case "theme":
		src = least + "[[consultation]]\n" + strings.Repeat("[[consultation.theme]]\n", n/3)
	case "rows":
		src = least + "[[evidence.age.table]]\ntitle = 't'\nrows = [" + strings.Repeat("{group='a',users=1},\n", n/4) + "]"
	case "prose":
		src = least + "description = '''" + strings.Repeat("Words, words that matter to many people of all ages.\n", (MaxSize-200)/53) + "'''"
	case "example":
		b, _ := os.ReadFile("../examples/gloucestershire-early-help-2015.toml")
		src = least + numbered(300, "[[consultation]]\nsummary = '''\n"+strings.Repeat(strings.NewReplacer("%", "", "'", "", "<", "").Replace(string(b[2000:8000])), 4)+"'''\n")
	}
	b := []byte(src)
	src = ""
	debug.FreeOSMemory()
	start := time.Now()
	_, err := Load(bytes.NewReader(b), "f")
	d := time.Since(start)
	st, _ := os.ReadFile("/proc/self/status")
	i := strings.Index(string(st), "VmHWM")
	e := ""
	if err != nil {
		e = err.Error()[:min(100, len(err.Error()))]
	}
	t.Logf("%s: %d bytes %v %.2f MB/s %s %s", os.Getenv("PEAK"), len(b), d, float64(len(b))/1e6/d.Seconds(), strings.ReplaceAll(strings.TrimSpace(string(st[i:i+22])),"\n",""), e)
}
